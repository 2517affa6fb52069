package org.keepup.samples.benchmarks;

import java.lang.ref.Reference;

/** Prints what a loaded tutor holds in the heap, in bytes: used after a full collection, with it and without. */
final class Memory {

    private Memory() {}

    public static void main(String[] args) {
        Tutor.ready().sampleClass(); // whatever classes and tables it takes is there before
        long before = used();
        Tutor tutor = Tutor.ready();
        long ready = used();
        tutor.sampleClass();
        long warm = used();
        Reference.reachabilityFence(tutor);
        System.out.println((ready - before) + " " + (warm - before));
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
