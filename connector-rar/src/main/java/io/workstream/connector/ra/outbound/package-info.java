/**
 * The connector architecture's outbound contract: factories that the application looks up, handles that it borrows, and
 * the managed connections that the server pools behind them. A managed connection is a right to call, not a socket: the
 * pool's size bounds the calls that run at once.
 */
@NullMarked
package io.workstream.connector.ra.outbound;

import org.jspecify.annotations.NullMarked;
