package io.workstream.web.page;

import io.workstream.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Puts sentences into the page's messages area. */
@Named("notices")
@RequestScoped
public class Notices {

    @Inject
    Texts texts;

    @Inject
    ProblemTexts problemTexts;

    /**
     * One sentence as it is shown.
     *
     * @param kind {@code info, warn, error}
     * @param icon class of the picture before it
     * @param sentence what there is to say
     */
    public record Notice(String kind, String icon, String sentence) {

        static Notice of(FacesMessage message) {
            FacesMessage.Severity severity = message.getSeverity();
            if (severity.equals(FacesMessage.SEVERITY_INFO)) {
                return new Notice("info", "pi-check-circle", message.getSummary());
            }
            return severity.equals(FacesMessage.SEVERITY_WARN)
                    ? new Notice("warn", "pi-exclamation-triangle", message.getSummary())
                    : new Notice("error", "pi-times-circle", message.getSummary());
        }
    }

    /** What there is to say about the page as a whole; fields show their own. */
    public List<Notice> getAll() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(Notice::of)
                .toList();
    }

    /** Something was done. */
    public void done(String key) {
        add(FacesMessage.SEVERITY_INFO, texts.of(key));
    }

    /** Something was done to the named thing. */
    public void done(String key, Object name) {
        add(FacesMessage.SEVERITY_INFO, texts.with(key, name));
    }

    /** Something turned out badly without being refused; the sentence is in the reader's language already. */
    public void warn(String sentence) {
        add(FacesMessage.SEVERITY_WARN, sentence);
    }

    /** Something is as it is and deserves attention. */
    public void attention(String key) {
        warn(texts.of(key));
    }

    /** The same, with a number or name in it. */
    public void attention(String key, Object value) {
        warn(texts.with(key, value));
    }

    /** Something was refused. Dialogs stay open. */
    public void refused(Problem problem) {
        problemTexts.of(problem).forEach(sentence -> add(FacesMessage.SEVERITY_ERROR, sentence));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Something broke on our side. */
    public void broken(String reference) {
        add(FacesMessage.SEVERITY_ERROR, texts.with("problem.unexpected", reference));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Shows the messages even after a redirect. */
    public void keep() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    private static void add(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
    }
}
