package io.workstream.web.page;

import io.workstream.shared.Problem;
import io.workstream.web.http.CorrelationFilter;
import io.workstream.web.http.Failures;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows the problem page instead of a page that cannot be shown. */
final class ProblemView {

    private static final Logger LOG = Logger.getLogger(ProblemView.class.getName());

    /** Request attribute with the {@link Problem}, absent when something broke. */
    static final String PROBLEM = Problem.class.getName();

    /** Request attribute with the reference of what broke. */
    static final String REFERENCE = ProblemView.class.getName() + ".reference";

    private ProblemView() {}

    static void show(FacesContext context, @Nullable Problem problem, String reference) throws IOException {
        ExternalContext external = context.getExternalContext();
        Map<String, Object> request = external.getRequestMap();
        if (request.containsKey(REFERENCE) || external.isResponseCommitted()) {
            // The problem page itself broke, or half a page is out: nothing better can be shown.
            context.responseComplete();
            return;
        }
        if (problem == null || problem.code().category().retryable()) {
            // Whatever broke may be needed to look up the reader's profile; the page must come out without it.
            request.remove(PageSessionFilter.ACTOR);
        }
        request.put(PROBLEM, problem);
        request.put(REFERENCE, reference);
        if (!context.getPartialViewContext().isAjaxRequest()) {
            external.responseReset();
        }
        external.setResponseStatus(status(problem));
        render(context);
        context.responseComplete();
    }

    /** The same for a request that has not reached Faces yet. */
    static void forward(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException, ServletException {
        Problem problem = Failures.expected(failure).orElse(null);
        String reference = CorrelationFilter.idOf(request);
        if (problem == null) {
            LOG.log(Level.SEVERE, failure, () -> "page of request " + reference + " failed");
        }
        request.setAttribute(PROBLEM, problem);
        request.setAttribute(REFERENCE, problem == null ? reference : "");
        response.setStatus(status(problem));
        request.getRequestDispatcher(PageServlet.PROBLEM_VIEW).forward(request, response);
    }

    private static int status(@Nullable Problem problem) {
        return problem == null
                ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                : problem.code().category().status();
    }

    private static void render(FacesContext context) throws IOException {
        String viewId = PageServlet.PROBLEM_VIEW;
        UIViewRoot root = context.getApplication().getViewHandler().createView(context, viewId);
        context.setViewRoot(root);
        ViewDeclarationLanguage language =
                context.getApplication().getViewHandler().getViewDeclarationLanguage(context, viewId);
        context.getPartialViewContext().setRenderAll(true);
        language.buildView(context, root);
        language.renderView(context, root);
    }
}
