/**
 * Jivo's Chat API in our own words (level 8): reads what operators do ({@link io.workstream.connector.jivo.JivoInbound}) and
 * posts what customers write ({@link io.workstream.connector.jivo.JivoGateway}).
 */
@NullMarked
package io.workstream.connector.jivo;

import org.jspecify.annotations.NullMarked;
