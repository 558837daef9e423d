package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FinderRequestsTest {
  private final List<String> heard = new ArrayList<>();
  private final List<List<Path>> opened = new ArrayList<>();

  private final Application.EventHandler javafx =
      new Application.EventHandler() {
        @Override
        public void handleQuitAction(Application application, long time) {
          heard.add("quit");
        }

        @Override
        public boolean handleThemeChanged(String theme) {
          return heard.add(theme);
        }
      };

  @Test
  void filesThatTheSystemHandsToJavaFxAreOpened() throws Exception {
    FxToolkit.registerPrimaryStage();

    WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          Application application = Application.GetApplication();
          Application.EventHandler before = application.getEventHandler();
          FinderRequests.passTo(opened::add);
          application
              .getEventHandler()
              .handleOpenFilesAction(
                  application, 0, new String[] {"/a/mine.ganvas", "/b/run.json"});
          application.setEventHandler(before);
        });

    assertThat(opened).containsExactly(List.of(Path.of("/a/mine.ganvas"), Path.of("/b/run.json")));
  }

  @Test
  void javaFxStillHearsOfTheRest() {
    FinderRequests requests = new FinderRequests(javafx, opened::add);

    requests.handleQuitAction(null, 0);

    assertThat(requests.handleThemeChanged("dark")).isTrue();
    assertThat(heard).containsExactly("quit", "dark");
    assertThat(opened).isEmpty();
  }
}
