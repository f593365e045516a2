package dev.radiomics.cohort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for every page. */
final class PageCheck {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|[^\">])*)>");
    private static final Set<String> WITHOUT_END = Set.of("meta", "br", "input");

    private PageCheck() {}

    /** Tags close in order, templates are filled in, nothing is loaded from elsewhere. */
    static void check(String page) {
        assertFalse(page.contains("{{"), "an unfilled place of the template");
        assertFalse(
                page.contains("http:") || page.contains("https:") || page.contains("src="), "something from elsewhere");
        assertFalse(page.contains("@import") || page.contains("url("), "something from elsewhere");
        String withoutCode = page.replaceAll("(?s)(<style>).*?(</style>)|(<script>).*?(</script>)", "$1$2$3$4");
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(withoutCode);
        int end = 0;
        while (tags.find()) {
            String between = withoutCode.substring(end, tags.start());
            assertFalse(end > 0 && (between.contains("<") || between.contains(">")), () -> "not escaped: " + between);
            end = tags.end();
            String name = tags.group(2);
            if (!tags.group(1).isEmpty()) {
                assertEquals(open.pop(), name, () -> "closed: " + name);
            } else if (!tags.group(3).endsWith("/") && !WITHOUT_END.contains(name)) {
                open.push(name);
            }
        }
        assertEquals("[]", open.toString());
    }
}
