/** What is asked, what is known. */
module org.keepup.core {
    requires transitive org.jspecify;
    requires transitive com.google.common;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires org.slf4j;
    requires org.snakeyaml.engine;

    exports org.keepup.core;
    exports org.keepup.core.answer;
    exports org.keepup.core.catalogue;
    exports org.keepup.core.curriculum;
    exports org.keepup.core.formula;
    exports org.keepup.core.item;
    exports org.keepup.core.material;
    exports org.keepup.core.misconception;
    exports org.keepup.core.number;
    exports org.keepup.core.pupil;
    exports org.keepup.core.response;
    exports org.keepup.core.source;
    exports org.keepup.core.table;
    exports org.keepup.core.task;
}
