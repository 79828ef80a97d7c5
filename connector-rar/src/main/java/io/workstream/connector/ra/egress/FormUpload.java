package io.workstream.connector.ra.egress;

import java.io.InputStream;
import java.util.Map;

/**
 * A form with one file (multipart/form-data), sent as it is read: it never stands in memory as a whole.
 *
 * @param fields the simple fields beside the file
 * @param name of the field that holds the file
 * @param file what to send
 */
public record FormUpload(Map<String, String> fields, String name, File file) implements EgressBody {

    /**
     * The file of a form.
     *
     * @param mimeType as it is declared to the receiver
     * @param filename as the receiver is to know it
     * @param length of the content in bytes; no more of it is read, and less is an error
     * @param content closed by the caller
     */
    public record File(String mimeType, String filename, long length, InputStream content) {

        @Override
        public String toString() {
            return "File[" + mimeType + ", " + length + " bytes]";
        }
    }

    public FormUpload {
        fields = Map.copyOf(fields);
    }
}
