/**
 * The outside world of WorkStream for demo and tests: starts the phone, the Graph API, the Jivo console and the SMTP
 * inbox on loopback ports. No part of the EAR. Start reading at {@link io.workstream.simulator.Simulators}.
 */
@NullMarked
package io.workstream.simulator;

import org.jspecify.annotations.NullMarked;
