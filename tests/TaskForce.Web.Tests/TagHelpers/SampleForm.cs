using System.Diagnostics;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Tests.TagHelpers;

/// <summary>What a page with one of each field is bound to.</summary>
public sealed class SampleInput
{
    public string Title { get; set; } = "";
    public string? Note { get; set; }
    public int Pages { get; set; }
    public bool Urgent { get; set; }
    public bool? Agreed { get; set; }
    public OrderState? State { get; set; }
    public List<OrderState> States { get; set; } = [];
    public DateOnly? ReceivedOn { get; set; }
    public DateOnly SignedOn { get; set; }
    public TimeOnly? ReceivedAt { get; set; }

    [ModelBinder<PartialDateBinder>]
    public string? BornOn { get; set; }

    public List<SampleMeasure> Measures { get; set; } = [];
}

/// <summary>A row of a list.</summary>
public sealed class SampleMeasure
{
    public DateOnly? From { get; set; }
}

/// <summary>A page, as the model of its view.</summary>
public sealed class SamplePage
{
    public SampleInput Input { get; set; } = new();
}

/// <summary>Binds and shows the sample form as MVC does in the application.</summary>
internal sealed class SampleForm
{
    private readonly ServiceProvider services;
    private readonly ViewDataDictionary<SamplePage> view;
    private readonly DefaultHttpContext http;

    public SampleForm(string language = "fr")
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var diagnostics = new DiagnosticListener("test");
        var collection = new ServiceCollection().AddLogging().AddSingleton<Texts>().AddSingleton<SubmissionKeys>()
            .AddSingleton(diagnostics).AddSingleton<DiagnosticSource>(diagnostics);
        collection.AddRazorPages().AddTaskForceForms();
        services = collection.BuildServiceProvider();
        http = new DefaultHttpContext { RequestServices = services };
        view = new ViewDataDictionary<SamplePage>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = new SamplePage() };
    }

    public SampleInput Input => view.Model.Input;

    public ModelStateDictionary State => view.ModelState;

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async Task<SampleForm> PostAsync(params (string Field, string Value)[] fields)
    {
        var typed = new FormCollection(fields.GroupBy(f => "Input." + f.Field, f => f.Value, StringComparer.Ordinal)
            .ToDictionary(f => f.Key, f => new StringValues([.. f])));
        var metadata = Get<IModelMetadataProvider>().GetMetadataForType(typeof(SampleInput));
        var info = new BindingInfo { BinderModelName = "Input" };
        var binder = Get<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, BindingInfo = info, CacheToken = this });
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor(), State);
        await Get<ParameterBinder>().BindModelAsync(
            action, binder, new FormValueProvider(BindingSource.Form, typed, CultureInfo.CurrentCulture),
            new ParameterDescriptor { Name = "Input", ParameterType = typeof(SampleInput), BindingInfo = info }, metadata, Input);
        return this;
    }

    /// <summary>The sentences at a field.</summary>
    public IEnumerable<string> ErrorsAt(string field) =>
        State.TryGetValue("Input." + field, out var entry) ? entry.Errors.Select(e => e.ErrorMessage) : [];

    public ModelExpression For<T>(Expression<Func<SamplePage, T>> property) => Get<ModelExpressionProvider>().CreateModelExpression(view, property);

    public async Task<IElement> ShowAsync(TagHelper helper, string tag = "tf", string content = "", params (string Name, string Value)[] attributes)
    {
        helper.GetType().GetProperty("ViewContext")?.SetValue(helper, new ViewContext(
            new ActionContext(http, new RouteData(), new ActionDescriptor(), State), new NoView(), view,
            new TempDataDictionary(http, Get<ITempDataProvider>()), TextWriter.Null, new HtmlHelperOptions()));
        var given = new TagHelperAttributeList(attributes.Select(a => new TagHelperAttribute(a.Name, a.Value)));
        var context = new TagHelperContext(tag, given, new Dictionary<object, object>(), "1");
        var inner = new DefaultTagHelperContent().SetHtmlContent(content);
        var output = new TagHelperOutput(tag, new TagHelperAttributeList(given), (_, _) => Task.FromResult(inner));
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter(CultureInfo.InvariantCulture);
        output.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).Body!;
    }

    private sealed class NoView : IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }
}
