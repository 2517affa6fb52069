package org.keepup.rules.fact;

import java.util.Objects;
import java.util.Optional;
import org.keepup.core.pupil.Attainment;
import org.keepup.core.pupil.Level;
import org.keepup.core.pupil.LevelBand;
import org.keepup.core.pupil.Points;
import org.keepup.core.pupil.Pupil;
import org.keepup.core.pupil.ScaledScore;

/**
 * How far a pupil is from the target.
 *
 * @param prior where the pupil stands, in words
 * @param target where the pupil is to come, in words
 * @param years the gap in years of ordinary progress for points and levels, and for scaled scores, on which an ordinary year
 *     is no progress at all, in sevenths of a point; at most 0 when the target is reached
 */
public record Aim(String prior, String target, double years) {

    /** A scaled score's points that we count like a year's progress: about a standard deviation. Our own judgement. */
    private static final double SCALED_POINTS = 7;

    public Aim {
        Objects.requireNonNull(prior, "prior");
        Objects.requireNonNull(target, "target");
    }

    /** The gap of a pupil whose prior attainment and target stand on one scale. */
    public static Optional<Aim> of(Pupil pupil) {
        return pupil.prior()
                .flatMap(prior -> pupil.target()
                        .flatMap(target -> years(prior.attainment(), target.aim())
                                .map(years -> new Aim(
                                        prior.attainment().toString(),
                                        target.aim().toString(),
                                        years))));
    }

    private static Optional<Double> years(Attainment from, Attainment to) {
        if (from instanceof ScaledScore now && to instanceof ScaledScore then) {
            return Optional.of((then.value() - now.value()) / SCALED_POINTS);
        }
        return points(from, true)
                .flatMap(now -> points(to, false).map(then -> now.to(then) / (double) Points.ORDINARY_YEAR));
    }

    /** A band counts as its upper end for where a pupil stands and as its lower end for where a pupil is to come. */
    private static Optional<Points> points(Attainment attainment, boolean upper) {
        if (attainment instanceof Points points) {
            return Optional.of(points);
        }
        if (attainment instanceof LevelBand band) {
            Level level = upper ? band.to() : band.from();
            return Optional.of(level.points());
        }
        return Optional.empty();
    }
}
