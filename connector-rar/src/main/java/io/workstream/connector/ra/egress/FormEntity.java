package io.workstream.connector.ra.egress;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** The bytes of a {@link FormUpload}. Its length is known beforehand, since not every receiver takes chunks. */
final class FormEntity extends AbstractHttpEntity {

    private static final int CHUNK = 16 * 1024;

    private static final String CRLF = "\r\n";

    private final FormUpload.File file;
    private final byte[] before;
    private final byte[] after;

    FormEntity(FormUpload form, String boundary) {
        super("multipart/form-data; boundary=" + boundary, null);
        this.file = form.file();
        StringBuilder head = new StringBuilder();
        form.fields().forEach((name, value) -> head.append(opening(boundary, name))
                .append(CRLF + CRLF)
                .append(value)
                .append(CRLF));
        head.append(opening(boundary, form.name()))
                .append("; filename=\"")
                .append(quoted(file.filename()))
                .append("\"" + CRLF + "Content-Type: ")
                .append(file.mimeType())
                .append(CRLF + CRLF);
        this.before = head.toString().getBytes(StandardCharsets.UTF_8);
        this.after = (CRLF + "--" + boundary + "--" + CRLF).getBytes(StandardCharsets.UTF_8);
    }

    private static String opening(String boundary, String name) {
        return "--" + boundary + CRLF + "Content-Disposition: form-data; name=\"" + quoted(name) + "\"";
    }

    /** As browsers escape names in forms. */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    @Override
    public long getContentLength() {
        return before.length + file.length() + after.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(before);
        byte[] buffer = new byte[CHUNK];
        long left = file.length();
        while (left > 0) {
            int count = read(buffer, (int) Math.min(buffer.length, left));
            out.write(buffer, 0, count);
            left -= count;
        }
        out.write(after);
    }

    private int read(byte[] buffer, int wanted) throws OwnSideException {
        int count;
        try {
            count = file.content().read(buffer, 0, wanted);
        } catch (IOException e) {
            throw new OwnSideException(e);
        }
        if (count < 0) {
            throw new OwnSideException(new EOFException("the file is shorter than announced"));
        }
        return count;
    }

    /** A stream is read once. */
    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    /** Never asked for: the HTTP client writes what it sends. */
    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("a form is written, not read");
    }

    @Override
    public void close() {
        // The content belongs to the caller.
    }
}
