package io.workstream.web.page;

import io.workstream.audit.AuditEntry;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.web.http.AuditFile;
import io.workstream.web.http.Csv;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.function.Function;

/** Answers a click on a page with the audit as a file. */
@ApplicationScoped
public class AuditDownload {

    @Inject
    AuditFile file;

    /** Sends all that the source gives. */
    public void send(Function<PageRequest, Page<AuditEntry>> source) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType(Csv.MEDIA_TYPE);
        answer.setResponseHeader("Content-Disposition", AuditFile.DISPOSITION);
        file.write(source, answer.getResponseOutputStream());
        faces.responseComplete();
    }
}
