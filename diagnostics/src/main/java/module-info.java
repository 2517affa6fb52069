/** Why the pupil went wrong. */
module org.keepup.diagnostics {
    requires transitive org.keepup.core;
    requires com.google.common;
    requires org.hipparchus.core;
    requires org.hipparchus.stat;

    exports org.keepup.diagnostics;
}
