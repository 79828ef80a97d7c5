package io.workstream.connector.ra.api;

import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * A file to upload. It is sent as it is read and never stands in memory as a whole.
 *
 * @param mimeType as it is declared to the receiver
 * @param filename 1 to 240 characters
 * @param length of the content in bytes; no more of it is read, and less is an error
 * @param content closed by the caller
 */
public record MediaFile(String mimeType, String filename, long length, InputStream content) {

    private static final Pattern MIME_TYPE = Pattern.compile("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+(;[\\x20-\\x7e]*)?");

    public MediaFile {
        if (!MIME_TYPE.matcher(mimeType).matches()) {
            throw new IllegalArgumentException("no MIME type");
        }
        Limits.require("filename", filename, OutboundContent.Media.LONGEST_FILENAME);
        if (length < 1) {
            throw new IllegalArgumentException("an empty file");
        }
    }

    @Override
    public String toString() {
        return "MediaFile[" + mimeType + ", " + length + " bytes]";
    }
}
