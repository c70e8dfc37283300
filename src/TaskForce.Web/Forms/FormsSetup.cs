using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using TaskForce.Application.Texts;

namespace TaskForce.Web.Forms;

/// <summary>Binders and messages of forms.</summary>
internal static class FormsSetup
{
    public static IMvcBuilder AddTaskForceForms(this IMvcBuilder mvc)
    {
        mvc.Services.AddOptions<MvcOptions>().Configure<Texts>((options, texts) =>
        {
            options.ModelBinderProviders.Insert(0, new DateBinders());
            options.ModelBinderProviders.Insert(0, new ListBinders());
            options.ModelBinderProviders.Insert(0, new NamesBinders());
            var plain = options.ModelBinderProviders.OfType<SimpleTypeModelBinderProvider>().First();
            options.ModelBinderProviders.Insert(options.ModelBinderProviders.IndexOf(plain), new TextBinders());
            // Names as jQuery writes them come from no form of ours, and half of one is a fault.
            options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            // What a use case needs it says itself, in the words of its field.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            Speak(options.ModelBindingMessageProvider, texts);
        });
        return mvc;
    }

    private static void Speak(DefaultModelBindingMessageProvider messages, Texts texts)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["Errors.Binding.NotValid"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["Errors.Binding.NotValid"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["Errors.Binding.NotValid"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Errors.Binding.NotValid"]);
        messages.SetValueIsInvalidAccessor(_ => texts["Errors.Binding.NotValid"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Errors.Binding.Number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Errors.Binding.Number"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Errors.Binding.Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Errors.Binding.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Errors.Binding.Missing"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["Errors.Binding.Missing"]);
    }
}
