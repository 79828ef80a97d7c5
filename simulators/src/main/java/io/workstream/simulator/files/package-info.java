/**
 * Files of the pretend world: made, uploaded or fetched, kept on disk and never whole in memory. Start reading at
 * FileStore; knows neither Meta nor Jivo.
 */
@NullMarked
package io.workstream.simulator.files;

import org.jspecify.annotations.NullMarked;
