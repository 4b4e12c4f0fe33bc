package org.rollbook.ui.kit.form;

import org.rollbook.ui.kit.Notices;

/// Says in the notices what becomes of a form that has changes and is not saved.
public final class FormNotices {

    private FormNotices() {
    }

    /// Says so from now on, and offers the form back.
    public static void follow(KeptForm form, Notices notices) {
        form.listen(event -> {
            notices.withdraw("form.kept");
            notices.withdraw("form.touched");
            switch (event) {
                case KEPT -> notices.offer("form.bringBack", form::bringBack, "form.kept");
                case RECALLED -> notices.warn("form.touched");
                case OUTDATED -> notices.warn("form.outdated");
                case BACK, OVER -> {}
            }
        });
    }
}
