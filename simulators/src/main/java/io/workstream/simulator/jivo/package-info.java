/**
 * The pretend Jivo side: Chat API channels that the product posts to, and operators who answer. All state lives
 * in memory. Start reading at JivoConsole.
 */
@NullMarked
package io.workstream.simulator.jivo;

import org.jspecify.annotations.NullMarked;
