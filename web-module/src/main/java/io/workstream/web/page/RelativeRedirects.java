package io.workstream.web.page;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Redirects to a path as a path. The server would make an address of it from the Host header and its own scheme: wrong
 * behind a proxy that ends TLS, and somebody else's choice where the header is forged.
 */
final class RelativeRedirects extends HttpServletResponseWrapper {

    RelativeRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
    }
}
