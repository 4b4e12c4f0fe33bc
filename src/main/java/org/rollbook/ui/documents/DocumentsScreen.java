package org.rollbook.ui.documents;

import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.service.course.Programme;
import org.rollbook.service.paper.Documents;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Later;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Place;
import org.rollbook.ui.kit.Preferences;
import org.rollbook.ui.kit.Screen;

/// The printed documents of the open class.
public final class DocumentsScreen implements Screen {
    private final DocumentsViewModel model;
    private final Later<DocumentsView> view;

    public DocumentsScreen(Messages messages, Notices notices, Dialogs dialogs, Background background, OpenClass openClass,
            Documents documents, Programme programme, Place place, Preferences preferences) {
        this.model = new DocumentsViewModel(documents, programme, background, openClass, place,
                new LastLanguage(preferences, messages.language()));
        this.view = new Later<>(() -> new DocumentsView(messages, model, dialogs, notices));
    }

    @Override
    public String titleKey() {
        return "documents.title";
    }

    @Override
    public Ikon icon() {
        return Feather.PRINTER;
    }

    @Override
    public Scope scope() {
        return Scope.OPEN_CLASS;
    }

    @Override
    public Node node() {
        return view.get().node();
    }

    @Override
    public void onShow() {
        model.load();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("documents.print", Command.Place.SCREEN, () -> view.get().print()).keys("Shortcut+P").when(model.ready()),
                Command.of("documents.savePdf", Command.Place.SCREEN, () -> view.get().save(Documents.Format.PDF)).keys("Shortcut+S").when(model.ready()),
                Command.of("documents.saveXlsx", Command.Place.SCREEN, () -> view.get().save(Documents.Format.XLSX)).keys("Shortcut+Shift+S").when(model.ready()));
    }
}
