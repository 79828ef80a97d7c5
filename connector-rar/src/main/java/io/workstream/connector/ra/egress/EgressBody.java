package io.workstream.connector.ra.egress;

/** What a call hands over. */
public sealed interface EgressBody permits EgressBody.Json, FormUpload {

    /** A JSON text. */
    record Json(String text) implements EgressBody {

        /** Bodies hold what people wrote. */
        @Override
        public String toString() {
            return "Json[" + text.length() + " characters]";
        }
    }
}
