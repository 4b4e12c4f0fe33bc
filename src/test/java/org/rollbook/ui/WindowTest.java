package org.rollbook.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A test that needs the JavaFX toolkit. A process has one, with one keyboard and one clipboard, so these tests run one after
/// another, and first, because together they take the longest; all others run beside them.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("JavaFX toolkit")
@Order(1)
public @interface WindowTest {
}
