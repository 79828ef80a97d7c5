/**
 * Wires a running product with the simulators over its public REST API.
 */
@NullMarked
package io.workstream.simulator.demo;

import org.jspecify.annotations.NullMarked;
