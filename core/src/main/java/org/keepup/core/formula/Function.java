package org.keepup.core.formula;

import java.util.Objects;

/**
 * A function of the formula language.
 *
 * @param group the heading under which the reference lists it
 * @param signature its name and parameters, {@code top(f)}; a parameter in square brackets may be left out, and three dots
 *     stand for more of the same
 * @param meaning one sentence
 * @param example a call
 * @param gives what the example gives, as written
 * @param least fewest arguments
 * @param most most arguments
 */
record Function(
        String group, String signature, String meaning, String example, String gives, int least, int most, Body body) {

    /** What it does; throws {@link NoAnswer} when it has none. */
    @FunctionalInterface
    interface Body {
        Value apply(Args args);
    }

    Function {
        Objects.requireNonNull(body, "body");
    }

    String name() {
        return signature.substring(0, signature.indexOf('('));
    }

    static Function of(String group, String signature, String meaning, String example, String gives, Body body) {
        String parameters = signature.substring(signature.indexOf('(') + 1, signature.length() - 1);
        int least = 0;
        int most = 0;
        for (String parameter : parameters.split(",")) {
            String name = parameter.strip();
            if (name.equals("...")) {
                most = Args.MAX_ITEMS;
            } else if (!name.isEmpty()) {
                most++;
                least += name.startsWith("[") ? 0 : 1;
            }
        }
        return new Function(group, signature, meaning, example, gives, least, most, body);
    }
}
