package io.workstream.web.page;

import io.workstream.shared.Problem;
import io.workstream.web.http.CorrelationFilter;
import io.workstream.web.http.Failures;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place where pages meet exceptions. A refused action becomes a message and the page is shown again; a page that
 * cannot be shown becomes the problem page with the status of its refusal; an expired view is loaded afresh.
 */
public class ProblemHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(ProblemHandler.class.getName());

    /** How Faces names a state that it keeps in the session. */
    private static final Pattern STATE = Pattern.compile("-?[0-9]{1,19}:-?[0-9]{1,19}");

    ProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        ExceptionQueuedEvent first = takeAll();
        if (first != null) {
            try {
                answer(
                        first.getContext().getContext(),
                        first.getContext().getException(),
                        first.getContext().getPhaseId());
            } catch (IOException brokenPipe) {
                throw new FacesException(brokenPipe);
            }
        }
        getWrapped().handle();
    }

    /** The first failure; those that follow are its consequences. */
    private @Nullable ExceptionQueuedEvent takeAll() {
        ExceptionQueuedEvent first = null;
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            first = first == null ? event : first;
            events.remove();
        }
        return first;
    }

    private static void answer(FacesContext context, Throwable failure, PhaseId phase) throws IOException {
        if (expired(failure) || madeUp(context, phase)) {
            loadAgain(context);
            return;
        }
        Problem problem = Failures.expected(failure).orElse(null);
        String reference = problem == null ? logged(context, failure) : "";
        boolean pageStands = context.isPostback() && !PhaseId.RENDER_RESPONSE.equals(phase);
        if (!pageStands) {
            ProblemView.show(context, problem, reference);
        } else if (problem != null) {
            notices().refused(problem);
        } else {
            notices().broken(reference);
        }
    }

    /** Whether the page's state is nothing that we gave out. Faces would stumble over it as over a fault of its own. */
    private static boolean madeUp(FacesContext context, PhaseId phase) {
        String state = context.getExternalContext().getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
        return PhaseId.RESTORE_VIEW.equals(phase) && state != null && madeUp(state);
    }

    static boolean madeUp(String state) {
        return !STATE.matcher(state).matches();
    }

    private static void loadAgain(FacesContext context) throws IOException {
        ExternalContext external = context.getExternalContext();
        String viewId = external.getRequestServletPath();
        external.redirect(context.getApplication().getViewHandler().getActionURL(context, viewId));
        context.responseComplete();
    }

    private static String logged(FacesContext context, Throwable failure) {
        String reference = CorrelationFilter.idOf(
                (HttpServletRequest) context.getExternalContext().getRequest());
        LOG.log(Level.SEVERE, failure, () -> "page of request " + reference + " failed");
        return reference;
    }

    private static Notices notices() {
        return CDI.current().select(Notices.class).get();
    }

    private static boolean expired(Throwable failure) {
        Throwable current = failure;
        while (current != null && !(current instanceof ViewExpiredException)) {
            current = current.getCause();
        }
        return current != null;
    }
}
