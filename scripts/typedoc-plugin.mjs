// Leaves libvirt-client's generated tables out of the API reference: a thousand pages that repeat the protocol description.
import { Converter } from 'typedoc';

/** Called by typedoc. Removed symbols, unlike those that were never converted, may still be referred to by what is documented. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      const file = project.getSymbolIdFromReflection(reflection)?.packagePath;
      // A removed parent takes its children along.
      if (file?.startsWith('src/generated/') && reflection.id in project.reflections)
        project.removeReflection(reflection);
    }
  });
}
