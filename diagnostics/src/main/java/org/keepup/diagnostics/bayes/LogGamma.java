package org.keepup.diagnostics.bayes;

/** Log of the gamma function for positive arguments, by Stirling's series after shifting the argument above 8. */
final class LogGamma {

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogGamma() {}

    static double of(double x) {
        double product = 1;
        double z = x;
        while (z < 8) {
            product *= z;
            z += 1;
        }
        double inverse = 1 / z;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
        return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - Math.log(product);
    }
}
