/**
 * Reading and layering catalogue files. {@link org.keepup.core.catalogue.CatalogueFile} reads YAML or JSON into
 * {@link org.keepup.core.catalogue.Entry entries} that know their file, line and field; each subject's own reader turns
 * entries into its types and reports every {@link org.keepup.core.catalogue.Problem} in one go.
 */
@NullMarked
package org.keepup.core.catalogue;

import org.jspecify.annotations.NullMarked;
