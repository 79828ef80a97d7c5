/** The few tests that run inside the server: what only the container can show. */
package io.workstream.system.incontainer;
