/** What all system tests stand on: the running stack, clients for its doors, and the people and things they need. */
package io.workstream.system.harness;
