package io.workstream.web.page;

import io.workstream.shared.Problem;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the problem page instead of a page that cannot be shown. */
final class ProblemView {

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
        request.put(PROBLEM, problem);
        request.put(REFERENCE, reference);
        if (!context.getPartialViewContext().isAjaxRequest()) {
            external.responseReset();
        }
        external.setResponseStatus(
                problem == null
                        ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                        : problem.code().category().status());
        render(context);
        context.responseComplete();
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
