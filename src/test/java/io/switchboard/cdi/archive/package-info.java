/**
 * Classes that a test has the container discover by their annotations, as in an archive of discovery mode "annotated".
 *
 * <p>May import: {@code io.switchboard.cdi} and {@code io.switchboard.dispatch}.
 */
package io.switchboard.cdi.archive;
