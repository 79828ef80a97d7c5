package io.workstream.web.api.media;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.ContentDisposition;
import org.jspecify.annotations.Nullable;
import org.jvnet.mimepull.MIMEConfig;
import org.jvnet.mimepull.MIMEMessage;
import org.jvnet.mimepull.MIMEParsingException;
import org.jvnet.mimepull.MIMEPart;

/**
 * A form that brings one file (RFC 7578), read as it comes: a byte that nobody asked for yet has not been read, so nothing of
 * the file lies in memory, or in a temporary file as JAX-RS would keep it.
 */
final class FileForm {

    private static final String FILE = "file";
    private static final String BROKEN = "the form is broken, or has no end";
    private static final String CONTENT_DISPOSITION = "Content-Disposition";
    /** The parser spools what is larger than a threshold; this stands for none. What is read once is never piled up. */
    private static final long NEVER_SPOOLED = -1;

    /** Headers and fields beside the file are small; the parser keeps them all in memory. */
    private static final int MOST_PARTS = 20;

    private static final int MOST_AROUND = 1024 * 1024;

    private final Around around;
    private final MIMEMessage form;
    private int begun;

    /**
     * The file that a form brings.
     *
     * @param type as its sender believes
     * @param bytes read once; their end refuses a form that brings another file
     */
    record Brought(String name, String type, InputStream bytes) {}

    private FileForm(Around around, String boundary, MIMEConfig config) {
        this.around = around;
        this.form = new MIMEMessage(around, boundary, config);
    }

    /** The file of a form; what stands before it is passed over. Refused when there is none, or its type makes no sense. */
    static Brought file(InputStream body, @Nullable MediaType type) throws IOException {
        String boundary = type == null ? null : type.getParameters().get("boundary");
        if (boundary == null) {
            throw malformed("the form's Content-Type names no boundary");
        }
        MIMEConfig config = new MIMEConfig();
        config.setMemoryThreshold(NEVER_SPOOLED);
        return new FileForm(new Around(body), boundary, config).file();
    }

    private Brought file() throws IOException {
        try {
            for (MIMEPart part = next(); part != null; part = next()) {
                Optional<String> name = fileName(part);
                if (name.isPresent()) {
                    return new Brought(HeaderText.decoded(name.get()), type(part), new Bytes(part.readOnce()));
                }
                part.readOnce().transferTo(OutputStream.nullOutputStream());
            }
        } catch (MIMEParsingException broken) {
            throw (Problem) malformed(BROKEN).initCause(broken);
        }
        throw SharedProblem.invalid(FILE, "must be a part with a file name");
    }

    /** The next part, once its headers are read; null behind the last. */
    private @Nullable MIMEPart next() {
        if (begun == MOST_PARTS) {
            throw malformed("the form has too many parts");
        }
        around.counting = true;
        try {
            MIMEPart part = form.getPart(begun);
            part.getAllHeaders();
            begun++;
            return part;
        } catch (IllegalStateException end) {
            // All that the parser says to whoever asks for headers behind the last part.
            return null;
        } finally {
            around.counting = false;
        }
    }

    private static Optional<String> fileName(MIMEPart part) {
        String header = header(part, CONTENT_DISPOSITION);
        try {
            return header == null
                    ? Optional.empty()
                    : Optional.ofNullable(new ContentDisposition(header).getFileName());
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw (Problem) SharedProblem.invalid(FILE, "must have a Content-Disposition that can be read")
                    .initCause(unreadable);
        }
    }

    private static String type(MIMEPart part) {
        String header = header(part, HttpHeaders.CONTENT_TYPE);
        try {
            return header == null
                    ? MediaType.TEXT_PLAIN
                    : MediaType.valueOf(header).toString();
        } catch (IllegalArgumentException unreadable) {
            throw (Problem) SharedProblem.invalid(FILE, "must have a Content-Type that can be read, such as image/png")
                    .initCause(unreadable);
        }
    }

    private static @Nullable String header(MIMEPart part, String name) {
        List<String> values = part.getHeader(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    private static Problem malformed(String reason) {
        return new Problem(SharedProblem.MALFORMED_REQUEST, Map.of("reason", reason));
    }

    /** The body, counted while the parser looks for the next part. */
    private static final class Around extends FilterInputStream {

        private boolean counting;
        private int left = MOST_AROUND;

        Around(InputStream body) {
            super(body);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            if (counting && count > 0) {
                left -= count;
            }
            if (left < 0) {
                throw new IOException("too much stands around the file");
            }
            return count;
        }
    }

    private final class Bytes extends FilterInputStream {

        private boolean ended;

        Bytes(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int count = ended ? -1 : in.read(target, offset, length);
                if (count < 0 && !ended) {
                    ended = true;
                    requireNoOther();
                }
                return count;
            } catch (MIMEParsingException broken) {
                throw (Problem) malformed(BROKEN).initCause(broken);
            }
        }

        private void requireNoOther() throws IOException {
            for (MIMEPart part = next(); part != null; part = next()) {
                if (fileName(part).isPresent()) {
                    throw SharedProblem.invalid(FILE, "must be the only file of the form");
                }
                part.readOnce().transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
