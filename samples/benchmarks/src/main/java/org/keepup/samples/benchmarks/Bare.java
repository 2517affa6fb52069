package org.keepup.samples.benchmarks;

/** A virtual machine that prints a line: the floor under every start. */
final class Bare {

    private Bare() {}

    public static void main(String[] args) {
        System.out.println("ready");
    }
}
