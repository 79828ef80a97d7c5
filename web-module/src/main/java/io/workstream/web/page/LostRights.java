package io.workstream.web.page;

import io.workstream.workspace.Scope;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.io.Serial;
import java.util.Set;

/**
 * Shows a page afresh, with a word about it, when its reader has lost rights since it was built. Faces would leave out what they
 * may not do any more and take no notice of their pressing it: a button without effect, and nobody says why.
 */
public class LostRights implements PhaseListener {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String KNOWN = LostRights.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        UIViewRoot view = context.getViewRoot();
        boolean pressed = PhaseId.RESTORE_VIEW.equals(event.getPhaseId())
                && context.isPostback()
                && view != null
                && view.getViewMap(false) != null;
        if (pressed
                && view.getViewMap().get(KNOWN) instanceof Set<?> known
                && !frame().rights().containsAll(known)) {
            loadAgain(context);
        }
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (PhaseId.RENDER_RESPONSE.equals(event.getPhaseId()) && view != null) {
            Set<Scope> rights = frame().rights();
            if (!rights.isEmpty()) {
                view.getViewMap().put(KNOWN, rights);
            }
        }
    }

    private static void loadAgain(FacesContext context) {
        Notices notices = CDI.current().select(Notices.class).get();
        notices.attention("rights.lost");
        notices.keep();
        ExternalContext external = context.getExternalContext();
        try {
            external.redirect(frame().here());
        } catch (IOException brokenPipe) {
            throw new FacesException(brokenPipe);
        }
        context.responseComplete();
    }

    private static PageFrame frame() {
        return CDI.current().select(PageFrame.class).get();
    }
}
