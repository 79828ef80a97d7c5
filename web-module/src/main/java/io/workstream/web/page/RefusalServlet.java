package io.workstream.web.page;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.web.http.CorrelationFilter;
import io.workstream.web.http.ProblemBody;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/**
 * Says what the server itself refuses, before or beside our doors, in the words of the door that was meant: JSON for the
 * API, plain text for other programs, the problem page for people.
 */
@WebServlet(RefusalServlet.PATH)
public class RefusalServlet extends HttpServlet {

    static final String PATH = "/refused";

    @Serial
    private static final long serialVersionUID = 1;

    /** Whom an address is for. */
    enum Reader {
        API,
        PROGRAM,
        PERSON;

        static Reader of(String path) {
            if (under("/api", path)) {
                return API;
            }
            boolean program = under("/webhooks", path) || under("/realtime", path) || under("/.well-known", path);
            return program ? PROGRAM : PERSON;
        }

        private static boolean under(String door, String path) {
            return path.equals(door) || path.startsWith(door + "/");
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer refused
                ? refused
                : HttpServletResponse.SC_NOT_FOUND;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String meant ? meant : "";
        ProblemBody body = ProblemBody.of(status, CorrelationFilter.idOf(request));
        response.setStatus(status);
        switch (Reader.of(path)) {
            case API -> write(response, ProblemBody.MEDIA_TYPE, body.json());
            case PROGRAM -> write(response, "text/plain", body.detail());
            case PERSON -> show(request, response, status);
        }
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, int status)
            throws ServletException, IOException {
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            request.setAttribute(ProblemView.REFERENCE, CorrelationFilter.idOf(request));
        } else if (status != HttpServletResponse.SC_NOT_FOUND) {
            request.setAttribute(ProblemView.PROBLEM, new Problem(SharedProblem.MALFORMED_REQUEST));
            request.setAttribute(ProblemView.REFERENCE, "");
        }
        request.getRequestDispatcher(PageServlet.PROBLEM_VIEW).forward(request, response);
    }

    private static void write(HttpServletResponse response, String mediaType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(mediaType + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
