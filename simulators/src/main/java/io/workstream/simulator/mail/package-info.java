/**
 * The pretend mail server: takes every mail over SMTP and shows it.
 */
@NullMarked
package io.workstream.simulator.mail;

import org.jspecify.annotations.NullMarked;
