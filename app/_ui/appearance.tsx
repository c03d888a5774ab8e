"use client";

import { Group, type MantineColorScheme, Radio, useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";

/** Light, dark, or as the system has it; kept in this browser. */
export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // the server cannot know what this browser chose, so the choice shows once the page runs
  const mounted = useMounted();
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">Appearance</h2>
      <Radio.Group
        aria-labelledby="appearance"
        value={mounted ? colorScheme : null}
        onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
      >
        <Group gap="lg">
          <Radio value="light" label="Light" />
          <Radio value="dark" label="Dark" />
          <Radio value="auto" label="As the system has it" />
        </Group>
      </Radio.Group>
    </section>
  );
}
