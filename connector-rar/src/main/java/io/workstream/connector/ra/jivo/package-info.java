/**
 * Jivo's Chat API: {@link io.workstream.connector.ra.jivo.JivoCodec} knows the event object,
 * {@link io.workstream.connector.ra.jivo.JivoClient} the paths and the rules for answers.
 */
@NullMarked
package io.workstream.connector.ra.jivo;

import org.jspecify.annotations.NullMarked;
