package io.workstream.web.api.auth;

import io.workstream.identity.AccessTokens;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Publishes the keys that verify our tokens, where every JWT library looks for them. */
@WebServlet("/.well-known/jwks.json")
public class JwksServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    transient AccessTokens tokens;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        // Short enough that a new key is known everywhere before it signs.
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getWriter().write(tokens.jwks());
    }
}
