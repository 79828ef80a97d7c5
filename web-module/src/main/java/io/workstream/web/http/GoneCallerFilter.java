package io.workstream.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets the answer to a caller who hung up go nowhere, with one line in the log: JAX-RS and the server would each write the
 * failure with its whole trace, for everybody who closes a page while a file is on its way up.
 */
public class GoneCallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(GoneCallerFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Answer answer = new Answer(response);
        chain.doFilter(request, answer);
        IOException failure = answer.failure();
        if (failure != null) {
            LOG.log(
                    Level.INFO,
                    () -> "the caller of request " + CorrelationFilter.idOf(request) + " hung up before the answer: "
                            + failure.getMessage());
        }
    }

    /** An answer whose bytes are dropped from the first on that the caller does not take. */
    private static final class Answer extends HttpServletResponseWrapper {

        private @Nullable Bytes bytes;

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            Bytes open = bytes;
            if (open == null) {
                open = new Bytes(super.getOutputStream());
                bytes = open;
            }
            return open;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (bytes == null) {
                super.flushBuffer();
            } else {
                bytes.flush();
            }
        }

        @Nullable IOException failure() {
            return bytes == null ? null : bytes.failure;
        }
    }

    /** Something that the server's stream does. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static final class Bytes extends ServletOutputStream {

        private final ServletOutputStream target;
        private @Nullable IOException failure;

        Bytes(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) {
            attempt(() -> target.write(value));
        }

        @Override
        public void write(byte[] content, int offset, int length) {
            attempt(() -> target.write(content, offset, length));
        }

        @Override
        public void flush() {
            attempt(target::flush);
        }

        @Override
        public void close() {
            attempt(target::close);
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }

        private void attempt(Step step) {
            try {
                if (failure == null) {
                    step.run();
                }
            } catch (IOException gone) {
                failure = gone;
            }
        }
    }
}
