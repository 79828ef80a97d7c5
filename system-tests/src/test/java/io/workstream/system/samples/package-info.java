/** Bodies that the outside world was seen to send, replayed. */
package io.workstream.system.samples;
