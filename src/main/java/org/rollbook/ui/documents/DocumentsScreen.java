package org.rollbook.ui.documents;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.Lazy;
import org.rollbook.service.course.Programme;
import org.rollbook.service.paper.Documents;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.preferences.Preferences;

/// The printed documents of the open class.
public final class DocumentsScreen extends Screen {
    public DocumentsScreen(Messages messages, Notices notices, Dialogs dialogs, Background background,
            OpenClass openClass,
            Documents documents, Programme programme, ScreenState place, Preferences preferences) {
        super(ScreenId.DOCUMENTS, Feather.PRINTER, Scope.OPEN_CLASS);
        var model = new DocumentsViewModel(documents, programme, background, openClass, place,
                new LastLanguage(preferences, messages.language()));
        var view = new Lazy<>(() -> new DocumentsView(messages, model, dialogs, notices));
        view(() -> view.get().node(), model::load);
        commands(List.of(
                Command.of("documents.print", Command.Place.SCREEN, () -> view.get().print()).keys("Shortcut+P")
                        .when(model.ready()),
                Command.of("documents.savePdf", Command.Place.SCREEN, () -> view.get().save(Documents.Format.PDF))
                        .keys("Shortcut+S").when(model.ready()),
                Command.of("documents.saveXlsx", Command.Place.SCREEN, () -> view.get().save(Documents.Format.XLSX))
                        .keys("Shortcut+Shift+S").when(model.ready())));
    }
}
