/** Every kind of message, each way: what is sent, what arrives, what the timeline shows. */
package io.workstream.system.kinds;
