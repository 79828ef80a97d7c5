package io.workstream.web.page;

import io.workstream.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Puts sentences into the page's messages area. */
@RequestScoped
public class Notices {

    @Inject
    Texts texts;

    @Inject
    ProblemTexts problemTexts;

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
