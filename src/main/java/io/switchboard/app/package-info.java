/**
 * The composition root: reads the settings, finds the procedures and plugs a server together, in a WAR or on its own.
 *
 * <p>Belongs here: {@link io.switchboard.app.Settings} and how they are read, and the start and the end of a web application
 * that has Switchboard in it. A servlet container finds {@link io.switchboard.app.WebInitializer} by itself. The stand-alone
 * runner is the package below.
 *
 * <p>May import: everything but {@code io.switchboard.launch}; no other package than the runner may import
 * this one.
 */
package io.switchboard.app;
