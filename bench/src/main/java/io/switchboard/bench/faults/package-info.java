/**
 * What the programs that maltreat a server have in common: the server's process and its vital signs, a client that sends
 * and receives plain bytes over HTTP/1.1, counting, and the verdict.
 *
 * <p>May import: {@code java.*}, and {@code work} for its command lines.
 */
package io.switchboard.bench.faults;
