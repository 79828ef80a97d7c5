package io.workstream.connector.ra.egress;

import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Makes a result of what came back.
 *
 * @param <R> the result
 */
interface ResponseReader<R> {

    /** Reads the answer of one hop; a redirect's result counts only if it is not followed. */
    R read(ClassicHttpResponse response, Exchange exchange) throws OwnSideException;

    /** There is no answer to read. */
    R failed(EgressFailure failure);
}
