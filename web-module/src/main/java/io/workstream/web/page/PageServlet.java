package io.workstream.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** Hands the paths that people see to the Facelets views behind them. */
@WebServlet(
        name = PageServlet.NAME,
        urlPatterns = {
            "",
            "/login",
            "/login/",
            "/register",
            "/register/",
            "/forgot",
            "/forgot/",
            "/reset",
            "/reset/",
            "/confirm",
            "/confirm/",
            "/unlock",
            "/unlock/",
            "/profile",
            "/profile/",
            "/invitation/*",
            "/platform",
            "/platform/*",
            "/w/*"
        })
public class PageServlet extends HttpServlet {

    static final String NAME = "pages";
    static final String PROBLEM_VIEW = "/WEB-INF/pages/problem.xhtml";

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        Optional<String> meant = withoutSlash(path);
        if (meant.isPresent()) {
            response.sendRedirect(meant.get());
            return;
        }
        Optional<PageAddress> address = PageAddress.of(path);
        if (address.isPresent()) {
            request.setAttribute(PageAddress.ATTRIBUTE, address.get());
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        String view = address.map(PageAddress::view).orElse(PROBLEM_VIEW);
        request.getRequestDispatcher(view).forward(request, response);
    }

    /** The page that was meant by a path with a slash too many; never anything but a page, as the path is a stranger's. */
    static Optional<String> withoutSlash(String path) {
        return path.endsWith("/")
                ? Optional.of(path.substring(0, path.length() - 1))
                        .filter(meant -> PageAddress.of(meant).isPresent())
                : Optional.empty();
    }
}
