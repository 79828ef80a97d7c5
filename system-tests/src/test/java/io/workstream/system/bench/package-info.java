/** Figures of the product under load, for people to read ({@code bin/bench}); no test asserts them. */
package io.workstream.system.bench;
