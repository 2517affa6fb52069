package org.keepup.core.response;

/** What a file was understood to say, a line for each response. */
final class Understood {

    private Understood() {}

    static String of(ResponseFile file) {
        StringBuilder lines = new StringBuilder();
        for (ResponseSheet sheet : file.sheets()) {
            for (Response response : sheet.responses()) {
                String status = response.status() == Status.ANSWERED
                        ? ""
                        : response.status().word() + " ";
                String line = sheet.pupil() + ": " + response.task() + " -> " + status
                        + response.answer().text();
                lines.append(line.strip()).append('\n');
            }
            for (MarkedResponse marked : sheet.marks()) {
                String mark = marked.mark()
                        .map(given -> given + " of "
                                + marked.max().map(String::valueOf).orElse("?"))
                        .orElseGet(() -> marked.status().orElseThrow().word());
                lines.append(sheet.pupil() + ": " + marked.label() + " -> " + mark)
                        .append('\n');
            }
        }
        return lines.toString();
    }
}
