/**
 * What {@code java -jar switchboard.war} starts: unpacks the archive and hands over to the runner, or makes an
 * installation that starts faster.
 *
 * <p>Belongs here: nothing but that. The package is packed below {@code META-INF/versions/9}, where {@code java -jar} finds
 * it in a multi-release archive and where no servlet container serves it.
 *
 * <p>May import: {@code java.*}.
 */
package io.switchboard.launch;
