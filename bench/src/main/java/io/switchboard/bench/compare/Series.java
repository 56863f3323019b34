package io.switchboard.bench.compare;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Numbers of which the middle counts and the ends are shown. */
record Series(double median, double least, double most) {

    /**
     * Takes one number of each of several things.
     *
     * @throws IllegalArgumentException when there is none
     */
    static <T> Series of(Collection<T> things, ToDoubleFunction<T> number) {
        double[] sorted = things.stream().mapToDouble(number).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no numbers");
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Series(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Takes numbers as they are. */
    static Series of(double... numbers) {
        return of(Arrays.stream(numbers).boxed().toList(), Double::doubleValue);
    }

    /** Writes median and range with some digits behind the point. */
    String text(int digits) {
        String number = "%." + digits + "f";
        return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median, least, most);
    }

    /** Writes the median alone. */
    String middle(int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", median);
    }
}
